import { giveConsent } from './local-server';

/** Stands in front of a surface until the user lets the app act for them, as Jira asks at first use. */
export const showConsentCard = (before: HTMLElement, onAllowed: () => void): void => {
  const parent = before.parentElement;
  if (parent === null || parent.querySelector('[data-consent-card]') !== null) return;
  const card = document.createElement('section');
  card.dataset['consentCard'] = '';
  card.style.cssText = 'padding:24px;text-align:center;color:var(--ds-text,#172b4d);background:var(--ds-surface-raised,#fff);border:1px solid var(--ds-border,#091e4224);border-radius:4px';
  const words = document.createElement('p');
  words.textContent = 'Flagship needs your permission to read Jira for you. It sees what you see, and no more.';
  const allow = document.createElement('button');
  allow.textContent = 'Allow access';
  allow.addEventListener('click', () => {
    allow.disabled = true;
    giveConsent().then(() => { card.remove(); onAllowed(); }, (error: unknown) => {
      allow.disabled = false;
      words.textContent = error instanceof Error ? error.message : String(error);
    });
  });
  card.append(words, allow);
  before.before(card);
};
