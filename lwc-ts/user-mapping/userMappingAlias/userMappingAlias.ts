import { api } from "lwc";
import LightningModal from "lightning/modal";
import addAlias from "@salesforce/apex/UserMappingPersonController.addAlias";
import { fill, readFailure } from "c/connectionError";
import { labels } from "./labels.ts";

/** Adds an alias email to a user; a refusal is shown here and what was typed stays. Closes with true when added. */
export default class UserMappingAlias extends LightningModal {
  readonly labels = labels;
  @api userId = "";
  @api userFullName = "";
  email = "";
  problem = "";

  get heading(): string {
    return fill(labels.aliasTitle, [this.userFullName]);
  }

  handleEmail(event: CustomEvent<{ value: string }>): void {
    this.email = event.detail.value;
  }

  handleCancel(): void {
    this.close();
  }

  async handleAdd(): Promise<void> {
    const field = this.template?.querySelector<HTMLInputElement>("lightning-input");
    if (!field?.reportValidity()) return;
    try {
      await addAlias({ userId: this.userId, email: this.email });
      this.close(true);
    } catch (error) {
      this.problem = readFailure(error).message;
    }
  }
}
