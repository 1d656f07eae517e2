import { createContext, useContext } from 'react';
import { fileName, localDay } from './file-name';

/** What a page's files are about: the program by its name, and the past day the page is of; null where there is none, or it is not known yet. */
export type FileAbout = { readonly program: string | null; readonly day: string | null };

export const FileAboutContext = createContext<FileAbout>({ program: null, day: null });

/** Names files of the page: program, what it is, and the day it is of. */
export const useFileName = (): (what: string, kind: string) => string => {
  const { program, day } = useContext(FileAboutContext);
  return (what, kind) => fileName([program, what, day ?? localDay(new Date())], kind);
};
