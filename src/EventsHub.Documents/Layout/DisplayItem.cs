namespace EventsHub.Documents.Layout;

/// <summary>Something at its final place. Millimetres from the top left corner of the page; no tag means decoration.</summary>
internal abstract record DisplayItem(Tag? Tag);
