const controlCharacters = /\p{Cc}/gu;

/** The name of a file as it is kept: without what no name holds. */
export const nameOfFile = (name: string): string => name.replace(controlCharacters, ' ');
