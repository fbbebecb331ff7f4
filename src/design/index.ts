/** The look of Ancrage: everything a page may use. Server only, no state, no script. */
export { type Asset, assetUrl, designAssets, speculationRulesHeader } from './assets.ts';
export { AppLayout, type AppLayoutProps } from './layouts/AppLayout.tsx';
export { BareLayout, type BareLayoutProps } from './layouts/BareLayout.tsx';
export { Document, type DocumentProps, type ThemeChoice } from './layouts/Document.tsx';
export type { Crumb } from './layouts/parts.tsx';
export { PublicLayout, type PublicLayoutProps } from './layouts/PublicLayout.tsx';
export type { AppShell, NavEntry } from './layouts/shell.ts';
export { Badge } from './components/Badge.tsx';
export { ButtonLink, type ButtonVariant, SubmitButton } from './components/Button.tsx';
export { Card, CardGrid } from './components/Card.tsx';
export { Checkbox, CheckboxGroup, type Option, optionsOf, RadioGroup, Select } from './components/Choice.tsx';
export { type Column, DataTable, type DataTableProps } from './components/DataTable.tsx';
export { EmptyState } from './components/EmptyState.tsx';
export { ErrorSummary } from './components/ErrorSummary.tsx';
export { withNamedErrors } from './components/named-errors.ts';
export { Field, FileField, TextArea } from './components/Field.tsx';
export { fieldId } from './components/field-parts.tsx';
export { Fieldset, Form, FormActions } from './components/Form.tsx';
export { Icon } from './components/Icon.tsx';
export type { IconName } from './components/icon-drawings.ts';
export { Notice, type NoticeTone } from './components/Notice.tsx';
export { Columns, Section } from './components/Section.tsx';
export { type ShortItem, ShortList } from './components/ShortList.tsx';
export { Stat } from './components/Stat.tsx';
export { type Task, TaskList } from './components/TaskList.tsx';
export type { LinkItem, Tone } from './components/types.ts';
export { renderDocument } from './render.ts';
export { type Bar, BarChart, Meter, Progress } from './components/Chart.tsx';
export { type Description, DescriptionList } from './components/DescriptionList.tsx';
export { Disclosure } from './components/Disclosure.tsx';
export { Filters } from './components/Filters.tsx';
export { DateFr, Duree, Money } from './components/Formatted.tsx';
export { Matrix, type MatrixCell, type MatrixProps } from './components/Matrix.tsx';
export { QrCode } from './components/QrCode.tsx';
export { RoomScreen, type RoomScreenProps } from './components/RoomScreen.tsx';
export { Sparkline } from './components/Sparkline.tsx';
export { type Step, Steps, type StepState } from './components/Steps.tsx';
export { ExportLinks, Pagination, TableTools } from './components/TableTools.tsx';
export { Tabs } from './components/Tabs.tsx';
export { Timeline, type TimelineItem } from './components/Timeline.tsx';
export { type BoardEvent, type BoardRow, WeekBoard } from './components/WeekBoard.tsx';
export { type WeekDay, type WeekEvent, WeekGrid } from './components/WeekGrid.tsx';
export {
  type DateStyle,
  formatDate,
  formatHeure,
  formatMoment,
  formatPeriode,
  formatTitreDate,
} from './format/dates.ts';
export { formatDuree, formatEuros, formatNombre, formatPourcent } from './format/nombres.ts';
