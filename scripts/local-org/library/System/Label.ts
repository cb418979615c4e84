import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { elements, text } from "../../metadata/content.ts";
import { implement } from "../registry.ts";
import { runningUser } from "../support/runningUser.ts";
import { required } from "../support/values.ts";

/** @throws IllegalArgumentException when there is no such label in the namespace */
function get(namespace: string | null, name: string, language: string | null = null): string {
  const isOwn = namespace === null || namespace === "" || namespace.toLowerCase() === org().namespace?.toLowerCase();
  const value = isOwn
    ? org().metadata.label(required(name), language ?? runningUser("LanguageLocaleKey") ?? "en_US")
    : undefined;
  if (value === undefined)
    throw apexError("IllegalArgumentException", `Label ${namespace ?? ""}.${name} does not exist`);
  return value;
}

function isTranslated(namespace: string | null, name: string, language: string): boolean {
  if (namespace && namespace.toLowerCase() !== org().namespace?.toLowerCase()) return false;
  const translation = org().metadata.find("Translations", required(language));
  const labels = translation ? elements(translation.content, "customLabels") : [];
  return labels.some(
    (label) => text(label, "name")?.toLowerCase() === required(name).toLowerCase() && text(label, "label") !== null,
  );
}

implement({
  name: "Label",
  statics: {
    "get(String,String)": (namespace: string | null, name: string) => get(namespace, name),
    "get(String,String,String)": get,
    "translationExists(String,String,String)": isTranslated,
  },
});
