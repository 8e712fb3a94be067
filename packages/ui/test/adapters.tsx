import type { ReactElement } from 'react'
import * as ui from '../src/index.ts'

/** Options of a fixture as govuk-frontend's own templates take them. */
export type Options = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
const maybe = (value: unknown): string | undefined => (value ? String(value) : undefined)
const of = (value: unknown): Options =>
  typeof value === 'object' && value !== null ? (value as Options) : {}
const list = (value: unknown): Options[] => (Array.isArray(value) ? value.filter(Boolean).map(of) : [])
const attributes = (options: Options): ui.Attributes | undefined =>
  options.attributes
    ? Object.fromEntries(Object.entries(of(options.attributes)).map(([name, value]) => [name, text(value)]))
    : undefined

const label = (options: Options): ui.LabelProps => {
  const own = of(options.label)
  return {
    children: text(own.text),
    classes: maybe(own.classes),
    isPageHeading: own.isPageHeading === true,
    attributes: attributes(own),
  }
}
const legend = (options: Options): ui.LegendProps | undefined => {
  const own = of(options.legend)
  return options.legend
    ? { children: text(own.text), classes: maybe(own.classes), isPageHeading: own.isPageHeading === true }
    : undefined
}
const fieldset = (options: Options): ui.FieldsetProps | undefined => {
  const own = of(options.fieldset)
  return options.fieldset
    ? {
        legend: legend(own),
        classes: maybe(own.classes),
        describedBy: maybe(own.describedBy),
        attributes: attributes(own),
      }
    : undefined
}
const hint = (options: Options) => maybe(of(options.hint).text)
const error = (options: Options) => maybe(of(options.errorMessage).text)
const field = (options: Options): ui.FieldProps => ({
  id: maybe(options.id),
  name: text(options.name),
  label: label(options),
  hint: hint(options),
  error: error(options),
  value: maybe(options.value),
  classes: maybe(options.classes),
  groupClasses: maybe(of(options.formGroup).classes),
  autocomplete: maybe(options.autocomplete),
  attributes: attributes(options),
})

function choices(options: Options, selected: readonly string[]): ui.ChoicesProps {
  return {
    name: text(options.name),
    idPrefix: maybe(options.idPrefix),
    fieldset: fieldset(options),
    hint: hint(options),
    error: error(options),
    classes: maybe(options.classes),
    groupClasses: maybe(of(options.formGroup).classes),
    attributes: attributes(options),
    items: list(options.items).map((item) =>
      item.divider
        ? { divider: text(item.divider) }
        : {
            value: text(item.value),
            text: text(item.text),
            id: maybe(item.id),
            hint: maybe(of(item.hint).text),
            checked:
              item.checked === true || (item.checked === undefined && selected.includes(text(item.value))),
            disabled: item.disabled === true,
            labelClasses: maybe(of(item.label).classes),
            attributes: attributes(item),
          },
    ),
  }
}
const said = (options: Options) => ({
  id: maybe(options.id),
  classes: maybe(options.classes),
  attributes: attributes(options),
})
const link = (value: unknown) => (value ? { href: text(of(value).href) } : undefined)
const dateErrors = (options: Options) =>
  list(options.items).some((item) => text(item.classes).includes('error'))

/** How each component is given what a fixture's options say. */
export const ADAPTERS: Readonly<Record<string, (options: Options) => ReactElement>> = {
  'back-link': (o) => (
    <ui.BackLink href={text(o.href) || '#'} {...said(o)}>
      {maybe(o.text)}
    </ui.BackLink>
  ),
  button: (o) => (
    <ui.Button
      {...said(o)}
      href={maybe(o.href)}
      type={maybe(o.type) as 'button' | undefined}
      name={maybe(o.name)}
      value={maybe(o.value)}
      disabled={o.disabled === true}
      isStartButton={o.isStartButton === true}
      preventDoubleClick={o.preventDoubleClick as boolean | undefined}
    >
      {text(o.text)}
    </ui.Button>
  ),
  checkboxes: (o) => <ui.Checkboxes {...choices(o, (o.values as string[] | undefined) ?? [])} />,
  'character-count': (o) => (
    <ui.CharacterCount
      {...field(o)}
      rows={o.rows as number | undefined}
      maxlength={Number(o.maxlength)}
      threshold={o.threshold as number | undefined}
      spellcheck={o.spellcheck as boolean | undefined}
    />
  ),
  'date-input': (o) => {
    const typed = of(o.values)
    const value = { day: text(typed.day), month: text(typed.month), year: text(typed.year) }
    return (
      <ui.DateInput
        name={text(o.id)}
        fieldset={fieldset(o)}
        hint={hint(o)}
        error={error(o)}
        value={value}
        attributes={attributes(o)}
        errorPart={dateErrors(o) ? undefined : undefined}
      />
    )
  },
  details: (o) => (
    <ui.Details {...said(o)} summary={text(o.summaryText)} open={o.open === true}>
      {text(o.text)}
    </ui.Details>
  ),
  'error-message': (o) => (
    <ui.ErrorMessage
      {...said(o)}
      visuallyHiddenText={o.visuallyHiddenText === '' ? null : maybe(o.visuallyHiddenText)}
    >
      {text(o.text)}
    </ui.ErrorMessage>
  ),
  'error-summary': (o) => (
    <ui.ErrorSummary
      title={text(o.titleText)}
      description={maybe(o.descriptionText)}
      errors={list(o.errorList).map((each) => ({ message: text(each.text), href: maybe(each.href) }))}
    />
  ),
  'exit-this-page': (o) => <ui.ExitThisPage {...said(o)} href={maybe(o.redirectUrl)} text={maybe(o.text)} />,
  fieldset: (o) => (
    <ui.Fieldset
      legend={legend(o)}
      describedBy={maybe(o.describedBy)}
      classes={maybe(o.classes)}
      role={maybe(o.role)}
      attributes={attributes(o)}
    />
  ),
  'generic-header': (o) => (
    <ui.GenericHeader
      logoText={text(o.logoText)}
      url={maybe(o.url)}
      classes={maybe(o.classes)}
      containerClasses={maybe(o.containerClasses)}
    />
  ),
  hint: (o) => <ui.Hint {...said(o)}>{text(o.text)}</ui.Hint>,
  input: (o) => (
    <ui.Input
      {...field(o)}
      type={maybe(o.type)}
      inputmode={maybe(o.inputmode) as 'numeric' | undefined}
      spellcheck={o.spellcheck as boolean | undefined}
      describedBy={maybe(o.describedBy)}
    />
  ),
  'inset-text': (o) => <ui.InsetText {...said(o)}>{text(o.text)}</ui.InsetText>,
  label: (o) => (
    <ui.Label
      for={maybe(o.for)}
      classes={maybe(o.classes)}
      isPageHeading={o.isPageHeading === true}
      attributes={attributes(o)}
    >
      {text(o.text)}
    </ui.Label>
  ),
  'notification-banner': (o) => (
    <ui.NotificationBanner type={o.type === 'success' ? 'success' : undefined} title={maybe(o.titleText)}>
      {text(o.text)}
    </ui.NotificationBanner>
  ),
  pagination: (o) => (
    <ui.Pagination
      previous={link(o.previous)}
      next={link(o.next)}
      items={list(o.items).map((item) =>
        item.ellipsis
          ? { ellipsis: true }
          : { number: Number(item.number), href: text(item.href), current: item.current === true },
      )}
    />
  ),
  panel: (o) => (
    <ui.Panel {...said(o)} title={text(o.titleText)}>
      {maybe(o.text)}
    </ui.Panel>
  ),
  'password-input': (o) => <ui.PasswordInput {...field(o)} />,
  'phase-banner': (o) => (
    <ui.PhaseBanner {...said(o)} tag={text(of(o.tag).text)}>
      {text(o.text)}
    </ui.PhaseBanner>
  ),
  radios: (o) => <ui.Radios {...choices(o, o.value === undefined ? [] : [text(o.value)])} />,
  select: (o) => (
    <ui.Select
      {...field(o)}
      value={o.value === undefined ? undefined : text(o.value)}
      items={list(o.items).map((item) => ({
        value: text(item.value),
        text: text(item.text),
        disabled: item.disabled === true,
      }))}
    />
  ),
  'service-navigation': (o) => (
    <ui.ServiceNavigation
      serviceName={maybe(o.serviceName)}
      serviceUrl={maybe(o.serviceUrl)}
      navigation={list(o.navigation).map((item) => ({
        href: text(item.href),
        text: text(item.text),
        current: item.current === true,
        active: item.active === true,
      }))}
    />
  ),
  'skip-link': (o) => (
    <ui.SkipLink href={maybe(o.href)} {...said(o)}>
      {text(o.text)}
    </ui.SkipLink>
  ),
  'summary-list': (o) => (
    <ui.SummaryList
      classes={maybe(o.classes)}
      rows={list(o.rows).map((row) => ({
        key: text(of(row.key).text),
        value: text(of(row.value).text),
        actions: list(of(row.actions).items).map((item) => ({
          href: text(item.href),
          text: text(item.text),
          visuallyHiddenText: maybe(item.visuallyHiddenText),
        })),
      }))}
    />
  ),
  table: (o) => (
    <ui.Table
      caption={maybe(o.caption)}
      captionClasses={maybe(o.captionClasses)}
      classes={maybe(o.classes)}
      firstCellIsHeader={o.firstCellIsHeader === true}
      head={
        o.head
          ? list(o.head).map((cell) => ({
              text: text(cell.text),
              format: cell.format === 'numeric' ? 'numeric' : undefined,
              classes: maybe(cell.classes),
            }))
          : undefined
      }
      rows={(Array.isArray(o.rows) ? o.rows : []).map((row) =>
        list(row).map((cell) => ({
          text: text(cell.text),
          format: cell.format === 'numeric' ? 'numeric' : undefined,
          classes: maybe(cell.classes),
        })),
      )}
    />
  ),
  tag: (o) => <ui.Tag {...said(o)}>{text(o.text)}</ui.Tag>,
  textarea: (o) => (
    <ui.Textarea
      {...field(o)}
      rows={o.rows as number | undefined}
      spellcheck={o.spellcheck as boolean | undefined}
    />
  ),
  'warning-text': (o) => (
    <ui.WarningText {...said(o)} iconFallbackText={maybe(o.iconFallbackText)}>
      {text(o.text)}
    </ui.WarningText>
  ),
}
