import type { Project } from "../project.ts";
import type { ApexSource } from "../apexSource.ts";
import type { Rule } from "../rule.ts";
import { roleOf } from "./roles.ts";
import type { Role } from "./roles.ts";

/** By role, the roles that it must not use. `Trigger → TriggerHandler → Service → {Rules, Selector, Client}`. */
const forbidden: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  Trigger: ["Service", "Selector", "Rules", "Client", "Controller", "Resource", "Action", "Batch", "Queueable"],
  TriggerHandler: ["Controller", "Resource", "Action", "TriggerHandler", "Client"],
  Controller: ["Controller", "Resource", "Action", "TriggerHandler", "Selector", "Client"],
  Resource: ["Controller", "Resource", "Action", "TriggerHandler", "Selector", "Client"],
  Action: ["Controller", "Resource", "Action", "TriggerHandler", "Selector", "Client"],
  Batch: ["Controller", "Resource", "Action", "TriggerHandler"],
  Queueable: ["Controller", "Resource", "Action", "TriggerHandler"],
  Schedulable: ["Controller", "Resource", "Action", "TriggerHandler"],
  Finalizer: ["Controller", "Resource", "Action", "TriggerHandler"],
  Service: ["Controller", "Resource", "Action", "TriggerHandler"],
  Selector: ["Controller", "Resource", "Action", "TriggerHandler", "Service", "Client", "Batch", "Queueable"],
  Client: ["Controller", "Resource", "Action", "TriggerHandler", "Service", "Batch", "Queueable"],
  Rules: ["Controller", "Resource", "Action", "TriggerHandler", "Service", "Selector", "Client", "Batch", "Queueable"],
  Plain: ["Controller", "Resource", "Action", "TriggerHandler"],
};

/** Classes use only the layers below theirs. */
export const layers: Rule = {
  name: "layers",
  check(project) {
    const production = project.apex.filter((source) => !source.isTest);
    const byName = new Map(
      production.filter((source) => source.kind === "class").map((source) => [source.name, source]),
    );
    return production.flatMap((source) =>
      [...source.identifiers].flatMap((name) => {
        const used = byName.get(name);
        if (!used || used === source || !forbidden[roleOf(source)]?.includes(roleOf(used))) return [];
        return [{ file: source.file, message: `a ${roleOf(source)} must not use the ${roleOf(used)} ${name}` }];
      }),
    );
  },
};

/** A trigger is one statement: the call of its handler. */
export const triggersAreThin: Rule = {
  name: "triggers-are-thin",
  check: (project: Project) =>
    project.apex
      .filter((source) => source.kind === "trigger" && statementsOf(source) !== 1)
      .map((source) => ({ file: source.file, message: `has ${statementsOf(source)} statements instead of one` })),
};

function statementsOf(trigger: ApexSource): number {
  const body = trigger.code.slice(trigger.code.indexOf("{"));
  return body.split(";").length - 1;
}
