const FORM = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i

/** Whether a text from an address or a form can be an id at all: the database throws at any other. */
export const isUuid = (text: string): boolean => FORM.test(text)
