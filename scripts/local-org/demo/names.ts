/** A language area with its names, the commonest first. People made of them are invented. */
export interface NamePool {
  readonly country: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly cities: readonly string[];
  readonly companyForms: readonly string[];
  readonly domain: string;
  /** Share of all people. */
  readonly weight: number;
}

const words = (text: string): readonly string[] => text.split("|");

export const POOLS: readonly NamePool[] = [
  {
    country: "United States",
    countryCode: "US",
    given: words(
      "James|Mary|Robert|Jennifer|John|Linda|Michael|Elizabeth|David|Susan|William|Jessica|Richard|Karen|Daniel|Emily|Kevin|Megan|Bill|Liz|Bob|Kate",
    ),
    family: words(
      "Smith|Johnson|Williams|Brown|Jones|Garcia|Miller|Davis|Rodriguez|Martinez|Wilson|Anderson|Taylor|Moore|Lee|Walker|Young|O'Brien|McCarthy|Whitfield",
    ),
    cities: words("New York|Chicago|Austin|Seattle|Denver|Boston|Atlanta"),
    companyForms: words("Inc.|LLC|Corp.|Group"),
    domain: "example.com",
    weight: 30,
  },
  {
    country: "Japan",
    countryCode: "JP",
    given: words("翔太|美咲|健一|陽子|大輔|結衣|拓也|由美子|直樹|さくら|誠|恵"),
    family: words("佐藤|鈴木|高橋|田中|伊藤|渡辺|山本|中村|小林|加藤|斎藤|齋藤|渡邊"),
    cities: words("東京|大阪|名古屋|福岡|札幌"),
    companyForms: words("株式会社|合同会社"),
    domain: "example.jp",
    weight: 18,
  },
  {
    country: "France",
    countryCode: "FR",
    given: words("Jean|Marie|Pierre|Camille|Luc|Chloé|François|Léa|Benoît|Hélène|Jean-Luc|Anne-Sophie|Aurélien|Zoé"),
    family: words("Martin|Bernard|Dubois|Thomas|Robert|Petit|Durand|Leroy|Moreau|Lefèvre|Garnier|d'Aubigné|Le Gall"),
    cities: words("Paris|Lyon|Marseille|Nantes|Lille"),
    companyForms: words("SA|SAS|SARL"),
    domain: "example.fr",
    weight: 14,
  },
  {
    country: "Netherlands",
    countryCode: "NL",
    given: words("Jan|Anna|Pieter|Sanne|Joris|Lotte|Daan|Femke|Bram|Maaike|Sjoerd|Noor"),
    family: words(
      "de Jong|Jansen|de Vries|van den Berg|Bakker|Visser|Smit|Meijer|van der Meer|'t Hooft|Hendriks|Dijkstra",
    ),
    cities: words("Amsterdam|Rotterdam|Utrecht|Eindhoven|Groningen"),
    companyForms: words("B.V.|N.V.|V.O.F."),
    domain: "example.nl",
    weight: 10,
  },
  {
    country: "Germany",
    countryCode: "DE",
    given: words("Thomas|Sabine|Stefan|Petra|Jürgen|Ursula|Björn|Anke|Günther|Käthe|Matthias|Franziska"),
    family: words("Müller|Schmidt|Schneider|Fischer|Weber|Meyer|Maier|Schäfer|Groß|von Bülow|Krüger|Vogt"),
    cities: words("Berlin|München|Hamburg|Köln|Stuttgart"),
    companyForms: words("GmbH|AG|KG|GmbH & Co. KG"),
    domain: "example.de",
    weight: 10,
  },
  {
    country: "Mexico",
    countryCode: "MX",
    given: words("José|María|Juan|Guadalupe|Luis|Ana|Carlos|Sofía|Jesús|Ximena|Ángel|Lucía"),
    family: words("Hernández|García López|Martínez|González Ruiz|Pérez|Rodríguez|Sánchez|Ramírez de la O|Núñez|Ibáñez"),
    cities: words("Ciudad de México|Guadalajara|Monterrey|Puebla"),
    companyForms: words("S.A. de C.V.|S. de R.L."),
    domain: "example.mx",
    weight: 8,
  },
  {
    country: "India",
    countryCode: "IN",
    given: words("Rahul|Priya|Amit|Anjali|Sanjay|Deepa|Vikram|Lakshmi|Arjun|Kavya"),
    family: words("Sharma|Patel|Singh|Kumar|Gupta|Reddy|Iyer|Nair|Venkataraman|Chatterjee"),
    cities: words("Bengaluru|Mumbai|Delhi|Chennai|Pune"),
    companyForms: words("Pvt. Ltd.|Ltd."),
    domain: "example.in",
    weight: 6,
  },
  {
    country: "China",
    countryCode: "CN",
    given: words("Wei|Fang|Xiuying|Na|Min|Jing|Lei|Yang|Xiaoming|Li"),
    family: words("Wang|Li|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu"),
    cities: words("Shanghai|Beijing|Shenzhen|Hangzhou"),
    companyForms: words("Co., Ltd.|Technology Co., Ltd."),
    domain: "example.cn",
    weight: 4,
  },
];

export const COMPANY_WORDS = words(
  "Northlight|Bluewater|Arbor|Meridian|Quarry|Solstice|Harbour|Lumen|Tessera|Kestrel|Foxglove|Granite|Halcyon|Juniper|Mosaic|Obsidian|Pinnacle|Saffron|Tidewater|Umbra|Verdant|Willow|Zephyr|Cobalt|Driftwood|Ember|Falcon|Glacier|Heron|Indigo",
);
export const COMPANY_FIELDS = words(
  "Logistics|Systems|Foods|Medical|Energy|Software|Materials|Textiles|Robotics|Insurance|Media|Shipping|Biotech|Retail|Consulting|Telecom|Optics|Mobility",
);
export const TITLES = words(
  "Account Manager|Sales Manager|VP Sales|Head of Procurement|Engineer|CTO|CFO|Marketing Director|Operations Manager|Buyer|Product Manager|Managing Director|Office Manager|IT Manager",
);
export const INDUSTRIES = words(
  "Technology|Manufacturing|Retail|Healthcare|Energy|Insurance|Media|Transportation|Food & Beverage|Consulting",
);
