import { createContext } from 'react';

/** False where nothing may be pressed, as on the projector: links then leave only their words. */
export const LinksMayBeFollowed = createContext(true);
