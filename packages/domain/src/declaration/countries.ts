/** ISO 3166-1 alpha-2, the 249 codes assigned today. */
const assigned =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

/**
 * Codes that customs declarations carry beside the assigned ones, so that no valid declaration is lost:
 * withdrawn since 1980 (ISO 3166-3), and codes of trade statistics: `EU` (Union origin), `XC` Ceuta, `XI` Northern Ireland,
 * `XK` Kosovo, `XL` Melilla, `XZ` international waters, `QU` not specified, `ZZ` unknown.
 * Sources: ISO 3166-3; EU Geonomenclature (Regulation 2020/1470); UN/LOCODE for `XZ`.
 */
const customary = 'AN BU CS DD FX NT SU TP YD YU ZR EU XC XI XK XL XZ QU ZZ';

/** Every country code that a declaration may name, upper case. */
export const countryCodes: ReadonlySet<string> = new Set(`${assigned} ${customary}`.split(' '));

/** True where the text is an upper-case country code that a declaration may name. */
export function isCountryCode(code: string): boolean {
  return countryCodes.has(code);
}
