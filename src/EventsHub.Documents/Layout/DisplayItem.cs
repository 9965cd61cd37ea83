namespace EventsHub.Documents.Layout;

/// <summary>One element of a page at its final position, in millimetres from the top left corner of the page. Items without a tag are decoration: PDF artifacts that screen readers skip.</summary>
internal abstract record DisplayItem(Tag? Tag);
