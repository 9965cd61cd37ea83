namespace EventsHub.Documents.Badges.Templates;

/// <summary>What is wrong with the document of a template.</summary>
public enum FaceTemplateFault
{
    /// <summary>It is longer than <see cref="FaceTemplate.MaxLength"/>. Value: the longest.</summary>
    TooLong,

    /// <summary>It is not JSON. Value: the line, counted from 1.</summary>
    NotJson,

    /// <summary>It says no format, or one that was made after this version. Value: the newest format that can be read.</summary>
    UnknownFormat,

    /// <summary>A value is of another kind. Value: how one of the kind that it must be is written, such as <c>2.5</c>.</summary>
    WrongKind,

    /// <summary>Something that must be there is not.</summary>
    Missing,

    /// <summary>A property stands twice.</summary>
    Duplicate,

    /// <summary>A property means nothing there. Value: those that do.</summary>
    UnknownProperty,

    /// <summary>There is no such kind of element. Value: the kinds there are.</summary>
    UnknownElement,

    /// <summary>There is no such colour, side or condition. Value: those that there are.</summary>
    UnknownWord,

    /// <summary>What stands in braces is no placeholder. Values: what stands there, and the placeholders that may stand there.</summary>
    UnknownPlaceholder,

    /// <summary>A number is too small or too large. Values: the least and the greatest.</summary>
    OutOfRange,

    /// <summary>A list is too long, or a text. Value: the greatest number of its members or characters.</summary>
    TooMany,

    /// <summary>An element leaves the page. Values: width and height of the page.</summary>
    OutsidePage,

    /// <summary>Texts do not fit into their element even at half their size. Values: the height that they take then, and the height that there is, in millimetres.</summary>
    NoRoom,

    /// <summary>A text is too small to be read. Value: the least size in points.</summary>
    TextTooSmall,

    /// <summary>A QR code is too small to be scanned, or not square. Value: the least side in millimetres.</summary>
    CodeTooSmall,
}
