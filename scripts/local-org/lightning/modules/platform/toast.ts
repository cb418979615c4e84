import Toast from "lightning/toast";
import { errorMessage } from "platform/errors";
import { text } from "platform/texts";

type Variant = "info" | "success" | "warning" | "error";

export function showToast(label: string, variant: Variant, message = ""): void {
  void Toast.show({ label, message, variant, mode: variant === "error" ? "sticky" : "dismissible" }, document.body);
}

export function showError(error: unknown): void {
  showToast(text("error.title"), "error", errorMessage(error));
}
