import { readFileSync } from "node:fs";

/** A user of the demo company, as far as outside services know of one. */
export interface DemoPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly email: string;
  readonly federationId?: string;
  readonly title?: string;
}

interface DemoUser extends DemoPerson {
  readonly profile: string;
  readonly active?: boolean;
}

/** Someone at an outside service; `name` is unique there. */
export interface ServicePerson {
  readonly name: string;
  readonly realName: string;
  readonly email: string;
  readonly title: string;
  readonly federationId: string | null;
  readonly active: boolean;
}

const STRANGERS = ["Tove Lindahl", "Marco Bellandi", "Ife Okonjo", "Dana Whitfield", "Renske Bakhuis", "Sora Minami"];

/**
 * The people of a service that overlaps with the demo company imperfectly, always in the same way: of its users about
 * one in eight is not at the service, one in nine goes by another address there, one in seven has no Federation ID
 * there, one left the service, two share an address, and some people are not in the company at all.
 */
export function overlappingPeople(peopleFile: string, offset: number): readonly ServicePerson[] {
  const { users } = JSON.parse(readFileSync(peopleFile, "utf8")) as { users: readonly DemoUser[] };
  const staff = users.filter((user) => user.active !== false && !user.profile.includes("API Only"));
  const people: ServicePerson[] = [];
  for (const [index, user] of staff.entries()) {
    const turn = index + offset;
    if (turn % 8 === 7) continue;
    const [local = "", domain = ""] = user.email.split("@");
    people.push({
      name: user.username.split("@")[0] ?? user.username,
      realName: `${user.firstName} ${user.lastName}`,
      email:
        turn % 9 === 4
          ? `${local.charAt(0)}.${user.lastName.toLowerCase().replace(/[^a-z]/g, "")}@${domain}`
          : user.email,
      title: user.title ?? "",
      federationId: turn % 7 === 3 ? null : (user.federationId ?? null),
      active: turn % 17 !== 11,
    });
  }
  const twin = people[2];
  if (twin) people.push({ ...twin, name: `${twin.name}.two`, federationId: null });
  for (const realName of STRANGERS) {
    const name = realName.toLowerCase().replace(" ", ".");
    people.push({
      name,
      realName,
      email: `${name}@partner.example`,
      title: "Partner",
      federationId: null,
      active: true,
    });
  }
  return people;
}
