/** 113, 116 117, 116 123 as the directory has them. */
import { createContext, useContext } from 'react';
import type { CrisisContact } from '#api/contract/navigate.ts';

const LinesContext = createContext<readonly CrisisContact[]>([]);
export const LinesProvider = LinesContext.Provider;
export const useLines = () => useContext(LinesContext);
