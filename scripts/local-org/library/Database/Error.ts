import { Bean, implementBean } from "../support/beans.ts";
import { listOf, platformEnum } from "../support/values.ts";

/** @param statusCode name of a `StatusCode` */
export function databaseError(message: string, statusCode: string, fields: readonly string[]): Bean {
  return new Bean("Database.Error", {
    message,
    fields: listOf("String", [...fields]),
    statusCode: platformEnum("StatusCode", statusCode),
  });
}

implementBean("Database.Error");
