/** A text of so many KB, all of it one letter. */
export const longText = (kilobytes: number): string => 'x'.repeat(kilobytes * 1024);
