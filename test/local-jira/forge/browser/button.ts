/** A button in the site's own look, for the few things this script draws itself. */
export const button = (text: string, kind: 'primary' | 'subtle', pressed: () => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  const colours = kind === 'primary'
    ? 'background:var(--ds-background-brand-bold,#0c66e4);color:var(--ds-text-inverse,#fff)'
    : 'background:var(--ds-background-neutral,#091e420f);color:var(--ds-text,#172b4d)';
  made.style.cssText = `${colours};border:0;border-radius:4px;padding:6px 12px;font:inherit;font-weight:500;cursor:pointer`;
  made.addEventListener('click', pressed);
  return made;
};
