using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Mailings.Writing;

/// <summary>A mailing as somebody writes it.</summary>
public sealed record MailingInput
{
    /// <summary>The subject, by language.</summary>
    public Dictionary<string, string?> Subject { get; set; } = [];

    /// <summary>The text, by language: plain text with blank lines between paragraphs.</summary>
    public Dictionary<string, string?> Text { get; set; } = [];

    /// <summary>Whom it goes to, as the query of the list's filter, such as <c>status=Confirmed&amp;ticket=regular</c>; empty for everybody who has not cancelled.</summary>
    public string Segment { get; set; } = "";

    /// <summary>True when it is about what people have registered for; others can be unsubscribed from.</summary>
    public bool IsEssential { get; set; }

    internal MailingContent ToContent() => new(Subject.ToLine(), Text.ToLines(), AttendeeSegment.Of(Segment).ToQuery(), IsEssential);

    internal static MailingInput Of(Mailing mailing, HostedEvent @event) => new()
    {
        Subject = mailing.Subject.ToInput(@event.Languages),
        Text = mailing.Text.ToInput(@event.Languages),
        Segment = mailing.Segment,
        IsEssential = mailing.IsEssential,
    };
}
