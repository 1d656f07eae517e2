/** An error of the storage API: its HTTP status, and the code and message the client makes an exception of. */
export class StorageError extends Error {
  constructor(readonly status: number, readonly code: string, message: string) {
    super(message);
    this.name = 'StorageError';
  }
}

export const badRequest = (code: string, message: string): StorageError => new StorageError(400, code, message);

export const keyNotFound = (key: string): StorageError => new StorageError(404, 'KEY_NOT_FOUND', `The key ${key} was not found.`);

export const rateLimited = (): StorageError => new StorageError(429, 'RATE_LIMIT_EXCEEDED', 'The limit of storage operations a minute is reached.');
