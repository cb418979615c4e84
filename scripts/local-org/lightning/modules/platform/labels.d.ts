declare module "platform/labels" {
  /** Text of a custom label (`c.Name`) in the user's language. The module itself is made by the server per language. */
  export function label(name: string): string;
}
