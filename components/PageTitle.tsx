// The title of the page that a review is of, above everything. It stands in the markup of popup and panel already, where
// entrypoints/first-line.ts writes it before the views have loaded; the bench asks the browser when it was painted.

export interface PageTitleProps {
  /** As the tab has it; '' where the browser does not tell. */
  readonly title: string;
}

export function PageTitle({ title }: PageTitleProps) {
  return title === '' ? null : (
    <p class="ng-page-title ng-soft" dir="auto" elementtiming="title">
      {title}
    </p>
  );
}
