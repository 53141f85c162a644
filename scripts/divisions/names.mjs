// What codes and names of divisions are made of.

const PEOPLES =
  '蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|' +
  '傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|达斡尔|' +
  '仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族|乌孜别克族|俄罗斯族|' +
  '鄂温克族|德昂族|保安族|裕固族|京族|塔塔尔族|独龙族|鄂伦春族|赫哲族|门巴族|珞巴族|基诺族|各族';

const PEOPLE_AND_MARK = new RegExp(`(?:${PEOPLES})*自治[州县旗]$`);
const MARK = /(?:地区|盟|特区|工农区|县|市|区|旗)$/;

/** 0 a province, 1 a prefecture, 2 a county: what GB/T 2260 builds its codes from. */
export const levelOf = (code) => (code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2);

/** Whether the name only fills a level: 市辖区, 县 and 市 of a municipality, 省直辖县级行政区划. */
export const isPlaceholder = (name) => /^(?:市辖区|县|市|.*直辖(?:县级)?行政(?:区划|单位))$/.test(name);

/** The name without its mark: 吴江市 → 吴江, 凤城满族自治县 → 凤城. */
export function stem(name) {
  return PEOPLE_AND_MARK.test(name) ? name.replace(PEOPLE_AND_MARK, '') : name.replace(MARK, '');
}

/** How people shorten a province or a prefecture: 苏州, 内蒙古, 湘西州 and 湘西, 广西自治区 and 广西. */
export function shortNames(name) {
  const province = /^(.+?)(?:省|特别行政区|(壮族|回族|维吾尔)?自治区)$/.exec(name);
  if (province) return province[2] ? [province[1] + '自治区', province[1]] : [province[1]];
  const bare = stem(name);
  return name.endsWith('自治州') ? [bare + '州', bare] : [bare];
}
