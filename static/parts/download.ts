/** Lets the browser keep what was made in the page as a file. */
export const downloadBlob = (name: string, blob: Blob): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the browser has taken it up, which it does after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** Lets the browser keep a text as a file. */
export const download = (name: string, type: string, text: string): void => downloadBlob(name, new Blob([text], { type }));
