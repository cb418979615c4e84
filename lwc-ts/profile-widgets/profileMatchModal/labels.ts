import profile from "@salesforce/label/c.Matching_Profile";

export const labels = {
  profile,
};
