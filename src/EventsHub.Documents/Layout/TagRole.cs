namespace EventsHub.Documents.Layout;

/// <summary>The roles that tagged PDF knows and these documents use.</summary>
internal enum TagRole
{
    Sect,
    H1,
    H2,
    H3,
    P,
    Span,
    Link,
    Figure,
    Table,
    TR,
    TH,
    TD,
    L,
    LI,
    LBody,
    TOC,
    TOCI,
}
