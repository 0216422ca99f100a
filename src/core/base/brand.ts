declare const brandName: unique symbol

/** A number or string that carries its meaning in its type and costs nothing at run time. */
export type Brand<T, Name extends string> = T & { readonly [brandName]: Name }
