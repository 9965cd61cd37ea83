namespace EventsHub.Conference.Contracts;

/// <summary>The words of organisers for a mail that people get by themselves, as the event's file holds them.</summary>
public sealed record MailWordingInput
{
    /// <summary>Which mail, such as <c>Confirmed</c>.</summary>
    public string Mail { get; set; } = "";

    /// <summary>The subject, by language, with placeholders.</summary>
    public Dictionary<string, string?> Subject { get; set; } = [];

    /// <summary>The text with which the mail begins, by language, with placeholders.</summary>
    public Dictionary<string, string?> Text { get; set; } = [];
}
