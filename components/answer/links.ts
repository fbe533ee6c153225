import { createContext } from 'react';

/** False where nothing may be pressed, as on the projector: links then leave only their words, and code is not copied. */
export const LinksMayBeFollowed = createContext(true);
