/** A data folder that cannot be used. The message is one line that names the place and says what to do. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}
