/** Lets the browser keep a text as a file. */
export const download = (name: string, type: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the browser has taken it up, which it does after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
