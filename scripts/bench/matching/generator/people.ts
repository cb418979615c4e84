import type { Random } from "./random.ts";
import { terms } from "./terms.ts";

/** Fields of one invented person or company, named as in Apex class MatchInput; an empty one is left out. */
export type Fields = Readonly<Record<string, string>>;

const TITLES = "sales director,head of purchasing,account manager,engineer,analyst,consultant,office manager,cfo".split(
  ",",
);
const INDUSTRIES = "systems,foods,logistics,services,group,consulting,energy,media,health,partners,bank".split(",");
const LEGAL_FORMS = "Inc,Ltd,GmbH,BV,SA,LLC,plc".split(",");
const STREET_KINDS = "street,road,avenue,lane,way,court".split(",");
const FREE_MAIL = "gmail.com,outlook.com,yahoo.com,icloud.com".split(",");
const POSTAL_CODES_PER_CITY = 12;

/** An invented company. */
export function company(random: Random): Fields {
  const words = random.chance(0.45) ? [terms.company.draw(random)] : [terms.company.draw(random), industry(random)];
  const name = words.join(" ");
  return {
    name: random.chance(0.7) ? `${name} ${random.pick(LEGAL_FORMS)}` : name,
    domain: `${words.join("")}.example`,
    phone: phone(random),
    ...address(random),
  };
}

/** An invented person, who works at a company that has colleagues. @param family whose surname and home are shared */
export function person(random: Random, family?: Fields): Fields {
  const firstName = terms.given.draw(random);
  const lastName = family?.lastName ?? terms.surname.draw(random);
  const employer = terms.company.draw(random);
  const isPrivate = random.chance(0.3);
  const host = isPrivate ? random.pick(FREE_MAIL) : `${employer}.example`;
  return {
    firstName,
    lastName,
    email: `${random.pick([`${firstName}.${lastName}`, `${firstName.slice(0, 1)}${lastName}`])}${isPrivate ? random.below(1_000) : ""}@${host}`,
    phone: phone(random),
    birthDate: birthDate(random),
    company: employer,
    title: random.pick(TITLES),
    ...(family ? home(family) : address(random)),
  };
}

function home({ street = "", city = "", postalCode = "" }: Fields): Fields {
  return { street, city, postalCode };
}

function address(random: Random): Fields {
  const city = terms.city.draw(random);
  return {
    street: `${1 + Math.floor(random.next() ** 2 * 400)} ${terms.street.draw(random)} ${random.pick(STREET_KINDS)}`,
    city,
    postalCode: String(10_000 + ((fingerprint(city) % 7_000) * POSTAL_CODES_PER_CITY + random.below(12))),
  };
}

function phone(random: Random): string {
  return `0${200 + random.below(700)}${String(random.below(10_000_000)).padStart(7, "0")}`;
}

/** Between 1945 and 2004; one in fifty is a first of January, as where only the year is known. */
function birthDate(random: Random): string {
  const year = 1945 + random.below(60);
  if (random.chance(0.02)) return `${year}-01-01`;
  const [month, day] = [1 + random.below(12), 1 + random.below(28)].map((part) => String(part).padStart(2, "0"));
  return `${year}-${month}-${day}`;
}

function industry(random: Random): string {
  return random.pick(INDUSTRIES);
}

function fingerprint(text: string): number {
  let sum = 7;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum;
}
