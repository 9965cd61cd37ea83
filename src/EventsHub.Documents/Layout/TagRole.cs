namespace EventsHub.Documents.Layout;

/// <summary>The standard structure types of tagged PDF (ISO 32000-1, 14.8.4) that the documents use.</summary>
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
