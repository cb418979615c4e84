/** A person of the generated service. */
export interface Member {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly username: string;
  readonly active: boolean;
}

const GIVEN = ["Maria", "Ken", "Lee", "Anna", "Bo", "Clara", "David", "Emi", "Farid", "Grace", "Hugo", "Ines"];
const FAMILY = ["Santos", "Ito", "Park", "de Vries", "Chen", "Novak", "Okafor", "Tanaka", "Haddad", "Murphy", "Petit"];

/** The nth person; half of the people, those with even numbers, are users of the org, too. */
export function memberOf(number: number): Member {
  const given = GIVEN[number % GIVEN.length] ?? "";
  const family = FAMILY[Math.floor(number / GIVEN.length) % FAMILY.length] ?? "";
  const username = `${given}.${family}.${number}`.toLowerCase().replaceAll(" ", "");
  return {
    id: `M${String(number).padStart(7, "0")}`,
    displayName: `${given} ${family} ${number}`,
    email: `${username}@acme.example`,
    username,
    active: true,
  };
}

/** @returns whether the person is a user of the org */
export function isUser(number: number): boolean {
  return number % 2 === 0;
}
