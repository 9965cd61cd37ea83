using EventsHub.Conference.Contracts;

namespace EventsHub.Forms.Contracts;

/// <summary>A form as a page asks it; shown by <c>&lt;question-fields&gt;</c>.</summary>
/// <param name="Form">What is asked.</param>
/// <param name="MainLanguage">The main language of the event, for texts without a translation.</param>
/// <param name="Options">The options that come with answers, as they are offered.</param>
/// <param name="Currency">ISO 4217 code of their prices.</param>
public sealed record AskedForm(EventForm Form, string MainLanguage, IReadOnlyList<OfferedProduct> Options, string Currency)
{
    /// <summary>False for people who do not pay themselves.</summary>
    public bool ShowsPrices { get; init; } = true;

    /// <summary>The codes of options that the person has already, and so may keep when none is left.</summary>
    public IReadOnlyCollection<string> Held { get; init; } = [];

    /// <summary>The code of the ticket type, where it cannot be chosen on the page; null where the field <see cref="TicketField"/> chooses it.</summary>
    public string? Ticket { get; init; }

    /// <summary>The name of the field that chooses the ticket type.</summary>
    public string TicketField { get; init; } = "Input.TicketType";

    /// <summary>The name of the fields that choose options.</summary>
    public string OptionsField { get; init; } = "Input.Options";
}
