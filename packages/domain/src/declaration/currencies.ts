/** ISO 4217 alphabetic codes of money in use: currencies and units of account, without metals and test codes. */
const inUse =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XDR XOF XPF XSU XUA YER ZAR ZMW ZWG ZWL';

/** Codes withdrawn since 1980 that old declarations still carry. Source: ISO 4217, table A.3. */
const withdrawn =
  'ADP AFA ATS AZM BEF BGL BYR CSD CSK CYP DDM DEM ECS EEK ESP FIM FRF GHC GRD GWP IEP ITL LTL LUF LVL MGF MRO MTL MXP MZM NLG PLZ PTE ROL RUR SDD SIT SKK SRG STD SUR TMM TPE TRL UAK VEB VEF XEU YUD YUM ZAL ZMK ZRN ZWD ZWN ZWR';

/** Every currency code that a declaration may name, upper case. */
export const currencyCodes: ReadonlySet<string> = new Set(`${inUse} ${withdrawn}`.split(' '));

/** True where the text is an upper-case currency code that a declaration may name. */
export function isCurrencyCode(code: string): boolean {
  return currencyCodes.has(code);
}
