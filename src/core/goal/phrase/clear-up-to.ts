/** Pain up to this level, 0 to 10, is taken as clear: the "safe zone" of the pain-monitoring model (Thomeé 1997; Silbernagel 2007). */
export const CLEAR_UP_TO = 2
