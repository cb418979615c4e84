import type { ApexDecimal } from "../../runtime/values/decimal.ts";
import { decimalToNumber } from "../../runtime/values/decimal.ts";
import { apexError } from "../../runtime/apexException.ts";
import { ApexDouble } from "../../runtime/values/primitives.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { required } from "../support/values.ts";

const EARTH_RADIUS: Readonly<Record<string, number>> = { km: 6371.0088, mi: 3958.7613 };

function coordinate(place: Bean, name: string): number {
  return ((required(place.get(name)) as ApexDouble).value * Math.PI) / 180;
}

/** Great-circle distance by the haversine formula, in `mi` or `km`. */
export function distance(from: Bean, to: Bean, unit: string): ApexDouble {
  const radius = EARTH_RADIUS[required(unit)];
  if (radius === undefined) throw apexError("InvalidParameterValueException", `Invalid unit: ${unit}`);
  const [lat1, lon1, lat2, lon2] = [
    coordinate(required(from), "latitude"),
    coordinate(from, "longitude"),
    coordinate(required(to), "latitude"),
    coordinate(to, "longitude"),
  ];
  const h = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
  return new ApexDouble(2 * radius * Math.asin(Math.sqrt(h)));
}

implementBean("Location", undefined, {
  statics: {
    "getDistance(Location,Location,String)": distance,
    "newInstance(Decimal,Decimal)": (latitude: ApexDecimal, longitude: ApexDecimal) =>
      new Bean("Location", {
        latitude: new ApexDouble(decimalToNumber(required(latitude))),
        longitude: new ApexDouble(decimalToNumber(required(longitude))),
      }),
  },
  methods: { "getDistance(Location,String)": distance },
});

implementBean("Address", undefined, { methods: { "getDistance(Location,String)": distance } });
