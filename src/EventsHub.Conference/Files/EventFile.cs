using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Kernel.Files.Json;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Files;

/// <summary>The whole setup of one event, as a readable JSON file. A file that is read and written again stays the same.</summary>
public sealed record EventFile
{
    /// <summary>The longest file accepted, in characters; the file of a large event has about 20,000, and its logo in base64.</summary>
    public const int MaxLength = 2_000_000;

    /// <summary>The event's code; importing changes the event that already has it.</summary>
    public string Code { get; set; } = "";

    public EventStatus Status { get; set; }

    public EventInput Event { get; set; } = new();

    /// <summary>Terms, cancellation and payment.</summary>
    public PoliciesInput Policies { get; set; } = new();

    /// <summary>Rooms, by position.</summary>
    public List<RoomInput> Rooms { get; set; } = [];

    public List<QuotaInput> Quotas { get; set; } = [];

    /// <summary>Ticket types and options, by position.</summary>
    public List<ProductInput> Products { get; set; } = [];

    /// <summary>Talk types, by position.</summary>
    public List<TalkTypeInput> TalkTypes { get; set; } = [];

    /// <summary>The event's own sheets of labels for badges, by name; null, as in a file that says nothing of them, leaves them as they are.</summary>
    public List<BadgeSheetInput>? BadgeSheets { get; set; }

    /// <summary>The event's own templates of badges, by name; null, as in a file that says nothing of them, leaves them as they are.</summary>
    public List<BadgeTemplateInput>? BadgeTemplates { get; set; }

    /// <summary>What people are asked when they register; null, as in a file that says nothing of it, leaves it as it is.</summary>
    public JsonObject? Form { get; set; }

    /// <summary>The organisers' own words for the mails that people get by themselves; null, as in a file that says nothing of them, leaves them as they are.</summary>
    public List<MailWordingInput>? MailWording { get; set; }

    /// <summary>The logo, a PNG, JPEG or SVG file in base64; null for none.</summary>
    public byte[]? Logo { get; set; }

    /// <summary>Makes the file of an event that was loaded with its parts, without what <see cref="EventFileParts"/> adds.</summary>
    public static EventFile Of(Event @event) => new()
    {
        Code = @event.Code,
        Status = @event.Status,
        Event = EventInput.Of(@event),
        Policies = PoliciesInput.Of(@event),
        Rooms = [.. @event.Rooms.OrderBy(r => r.Position).Select(r => RoomInput.Of(r, @event.Languages))],
        Quotas = [.. @event.Quotas.OrderBy(q => q.Code, StringComparer.Ordinal).Select(QuotaInput.Of)],
        Products = [.. @event.Products.OrderBy(p => p.Position).Select(p => ProductInput.Of(p, @event))],
    };

    /// <summary>Fills in a new event, except for code, status, and what <see cref="EventFileParts"/> adds.</summary>
    public void ApplyTo(Event @event)
    {
        Event.ApplyTo(@event, hasOrders: false);
        Policies.ApplyTo(@event);
        Rooms.ForEach(input => input.AddTo(@event));
        Quotas.ForEach(input => input.AddTo(@event));
        Products.ForEach(input => input.AddTo(@event));
    }

    public string Write() => ReadableJson.Write(ToJson());

    /// <summary>Reads a file. Comments and trailing commas are allowed, unknown property names are refused.</summary>
    /// <exception cref="ValidationFailedException">The file cannot be read; the message names the line and the place in it.</exception>
    public static EventFile Read(string text, Texts texts)
    {
        if (text.Length > MaxLength)
        {
            throw new ValidationFailedException("File", texts["The file is longer than {0} characters, so it is not the file of an event.", MaxLength]);
        }

        try
        {
            return ReadableJson.Read<EventFile>(text);
        }
        catch (JsonException exception)
        {
            throw new ValidationFailedException("File", JsonPlaces.Explain(exception, texts));
        }
    }

    /// <summary>The event's code in a file; empty when it cannot be read.</summary>
    public static string CodeIn(string text) => ReadableJson.TextIn(text, MaxLength, "code") ?? "";

    /// <summary>The name of the event's series in a file; null when there is none, or the file cannot be read.</summary>
    public static string? SeriesIn(string text) => ReadableJson.TextIn(text, MaxLength, "event", "series");

    internal JsonObject ToJson() => ReadableJson.WithoutEmpty(JsonSerializer.SerializeToNode(this, ReadableJson.Options)!.AsObject());
}
