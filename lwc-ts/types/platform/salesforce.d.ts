/** Locale values of the running user. */
declare module "@salesforce/i18n/*" {
  const value: string;
  export default value;
}
declare module "@salesforce/i18n/firstDayOfWeek" {
  const day: number;
  export default day;
}
declare module "@salesforce/userPermission/*" {
  const granted: true | undefined;
  export default granted;
}
declare module "*.html" {
  import type { Template } from "@lwc/engine-core";
  const template: Template;
  export default template;
}
