import { findUser, loginUsers, type UserSummary } from "../server/auth/users.ts";
import { UsageError } from "./arguments.ts";

/** By username, id, full name, or the part of the username before the @. @throws UsageError */
export function userNamed(text: string): UserSummary {
  const found = findUser(text) ?? loginUsers().find((user) => matches(user, text.toLowerCase()));
  if (!found)
    throw new UsageError(
      `There is no user ${text}. Users: ${loginUsers()
        .map((user) => user.username)
        .join(", ")}`,
    );
  return found;
}

function matches(user: UserSummary, text: string): boolean {
  return user.name.toLowerCase() === text || user.username.toLowerCase().split("@")[0] === text;
}
