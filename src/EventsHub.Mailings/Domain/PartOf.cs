namespace EventsHub.Mailings.Domain;

/// <summary>Whose words a part of a mail is.</summary>
public enum PartOf
{
    /// <summary>Of whoever wrote the mailing.</summary>
    Author,

    /// <summary>An address of the web that the author wrote, or the reader's own page.</summary>
    Link,

    /// <summary>Something known of the reader, which may be in letters of another direction.</summary>
    Reader,
}
