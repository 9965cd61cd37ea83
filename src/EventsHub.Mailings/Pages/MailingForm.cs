using EventsHub.Mailings.Writing;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Mailings.Pages;

/// <summary>The form in which somebody writes a mailing.</summary>
public sealed class MailingForm
{
    public MailingInput Mailing { get; set; } = new();

    /// <summary>Whom it goes to: what is chosen, by the name of the field.</summary>
    public Dictionary<string, string?> People { get; set; } = [];

    public int? Version { get; set; }

    /// <summary>What is chosen of a field; null for nothing.</summary>
    public string? Chosen(string field) => People.GetValueOrDefault(field);

    /// <summary>The form with a mailing in it.</summary>
    public static MailingForm Of(MailingInput mailing, int? version) => new() { Mailing = mailing, Version = version, People = PeopleOf(mailing.Segment) };

    /// <summary>What a segment chooses, by the name of the field.</summary>
    public static Dictionary<string, string?> PeopleOf(string segment) => AttendeeSegment.Of(segment).Values().ToDictionary(value => value.Key, value => (string?)value.Value);

    /// <summary>What the form says.</summary>
    public MailingInput ToInput() => Mailing with { Segment = AttendeeSegment.Of(People).ToQuery() };
}
