import { button } from './button';
import { giveConsent } from './local-server';

/** Stands in the place of a surface until the user lets the app act for them, as Jira asks at first use. */
export const showConsentCard = (frame: HTMLElement, onAllowed: () => void): void => {
  const parent = frame.parentElement;
  if (parent === null || parent.querySelector('[data-consent-card]') !== null) return;
  const shown = frame.style.display;
  const card = document.createElement('section');
  card.dataset['consentCard'] = '';
  card.setAttribute('aria-label', 'Permission for Flagship');
  card.style.cssText = 'display:grid;justify-items:center;gap:16px;padding:32px 24px;text-align:center;color:var(--ds-text,#172b4d)';
  const words = document.createElement('p');
  words.style.margin = '0';
  words.textContent = 'Flagship needs your permission to read Jira for you. It sees what you see, and no more.';
  const allow = button('Allow access', 'primary', () => {
    allow.disabled = true;
    giveConsent().then(() => {
      card.remove();
      frame.style.display = shown;
      onAllowed();
    }, (error: unknown) => {
      allow.disabled = false;
      words.textContent = error instanceof Error ? error.message : String(error);
    });
  });
  card.append(words, allow);
  frame.before(card);
  frame.style.display = 'none';
};
