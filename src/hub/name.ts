/** Whether something is called as repositories on the Hub are, `org/name`. Models of the catalog have no account. */
export const isHubName = (name: string): boolean => /^[a-z\d][\w.-]{0,95}\/[a-z\d][\w.-]{0,95}$/i.test(name);
