/** `SEA03 Santa Marta`; the code alone where the office has no name of its own yet. */
export function officeLabel({ code, name }: { readonly code: string; readonly name: string }): string {
  return name === code ? code : `${code} ${name}`;
}
