using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Kernel.Files.Json;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Files;

/// <summary>One event with everything that is set up for it, as one readable JSON file. What is written and read again is the same file.</summary>
public sealed record EventFile
{
    /// <summary>The longest file, in characters; a full event has some twenty thousand.</summary>
    public const int MaxLength = 2_000_000;

    /// <summary>The event's code; an event that has it already is changed.</summary>
    public string Code { get; set; } = "";

    public EventStatus Status { get; set; }

    public EventInput Event { get; set; } = new();

    /// <summary>Terms, cancellation and payment.</summary>
    public PoliciesInput Policies { get; set; } = new();

    /// <summary>Rooms, in the order they are shown.</summary>
    public List<RoomInput> Rooms { get; set; } = [];

    public List<QuotaInput> Quotas { get; set; } = [];

    /// <summary>Ticket types and options, in the order they are shown.</summary>
    public List<ProductInput> Products { get; set; } = [];

    /// <summary>What the event calls its sorts of talks, in the order they are shown.</summary>
    public List<TalkTypeInput> TalkTypes { get; set; } = [];

    /// <summary>The picture that stands for the event: its bytes in base64, a PNG, JPEG or SVG file.</summary>
    public byte[]? Logo { get; set; }

    /// <summary>What an event is, loaded with all that it offers, and what is kept beside it.</summary>
    public static async Task<EventFile> ReadAsync(EventsHubDb db, IEventProgramme programme, Event @event, CancellationToken cancellationToken)
    {
        var file = Of(@event);
        file.TalkTypes = [.. await programme.TalkTypesAsync(@event.Id, cancellationToken)];
        file.Logo = await db.LogoOfAsync(@event, cancellationToken);
        return file;
    }

    /// <summary>What an event is, loaded with all that it offers.</summary>
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

    /// <summary>Writes everything but the code and the status into a new event.</summary>
    public void ApplyTo(Event @event)
    {
        Event.ApplyTo(@event, hasOrders: false);
        Policies.ApplyTo(@event);
        foreach (var input in Rooms)
        {
            var room = new Room();
            input.ApplyTo(room);
            @event.Add(room);
        }

        foreach (var input in Quotas)
        {
            var quota = new Quota();
            input.ApplyTo(quota);
            @event.Add(quota);
        }

        foreach (var input in Products)
        {
            var product = new Product();
            @event.Add(product);
            input.ApplyTo(product, @event, isOrdered: false);
        }
    }

    /// <summary>Brings what is kept beside an event in step: its sorts of talks and its picture. Types that talks are of stay, and are the answer.</summary>
    public async Task<IReadOnlyList<TalkTypeInput>> ApplyBesideAsync(EventsHubDb db, IEventProgramme programme, Event @event, CancellationToken cancellationToken)
    {
        var kept = await programme.ApplyTalkTypesAsync(@event.Id, @event.MainLanguage, TalkTypes, cancellationToken);
        await db.ChangeLogoAsync(@event, Logo, cancellationToken);
        return kept;
    }

    public string Write() => ReadableJson.Write(ToJson());

    /// <summary>Reads a file. Comments and commas too many are allowed; a name that means nothing here is not.</summary>
    /// <exception cref="ValidationFailedException">It cannot be read; the message names the place and the line.</exception>
    public static EventFile Read(string text, Texts texts)
    {
        if (text.Length > MaxLength)
        {
            throw new ValidationFailedException("File", texts["The file is longer than {0} characters, so it is not the file of an event.", MaxLength]);
        }

        try
        {
            return JsonSerializer.Deserialize<EventFile>(text, ReadableJson.Options) ?? throw new JsonException("null", "$", 0, 0);
        }
        catch (JsonException exception)
        {
            throw new ValidationFailedException("File", JsonPlaces.Explain(exception, texts));
        }
    }

    /// <summary>The code in a file, empty where it cannot be read.</summary>
    public static string CodeIn(string text)
    {
        try
        {
            using var file = JsonDocument.Parse(text.Length <= MaxLength ? text : "", new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return file.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String
                ? code.GetString()! : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    internal JsonObject ToJson() => ReadableJson.WithoutEmpty(JsonSerializer.SerializeToNode(this, ReadableJson.Options)!.AsObject());
}
