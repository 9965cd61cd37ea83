using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EventsHub.Application.Data;
using EventsHub.Application.Events.Files;
using EventsHub.Application.Programme;
using EventsHub.Domain.Events;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Events;

/// <summary>One event with everything that is set up for it, as one readable JSON file. What is written and read again is the same file.</summary>
public sealed record EventFile
{
    /// <summary>The longest file, in characters; a full event has some twenty thousand.</summary>
    public const int MaxLength = 2_000_000;

    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNameCaseInsensitive = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The event's code; an event that has it already is changed.</summary>
    public string Code { get; set; } = "";

    /// <summary>Where it stands in its life.</summary>
    public EventStatus Status { get; set; }

    /// <summary>What it is.</summary>
    public EventInput Event { get; set; } = new();

    /// <summary>Terms, cancellation and payment.</summary>
    public PoliciesInput Policies { get; set; } = new();

    /// <summary>Rooms, in the order they are shown.</summary>
    public List<RoomInput> Rooms { get; set; } = [];

    /// <summary>Quotas.</summary>
    public List<QuotaInput> Quotas { get; set; } = [];

    /// <summary>Ticket types and options, in the order they are shown.</summary>
    public List<ProductInput> Products { get; set; } = [];

    /// <summary>What the event calls its sorts of talks, in the order they are shown.</summary>
    public List<TalkTypeInput> TalkTypes { get; set; } = [];

    /// <summary>The picture that stands for the event: its bytes in base64, a PNG, JPEG or SVG file.</summary>
    public byte[]? Logo { get; set; }

    /// <summary>What an event is, loaded with all that it offers, and what is kept beside it.</summary>
    public static async Task<EventFile> ReadAsync(EventsHubDb db, Event @event, CancellationToken cancellationToken)
    {
        var file = Of(@event);
        var types = await db.TalkTypes.AsNoTracking().Where(t => t.EventId == @event.Id).OrderBy(t => t.Position).ThenBy(t => t.Code).ToListAsync(cancellationToken);
        file.TalkTypes = [.. types.Select(t => TalkTypeInput.Of(t) with { Position = null })];
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
    public async Task<IReadOnlyList<TalkTypeInput>> ApplyBesideAsync(EventsHubDb db, Event @event, CancellationToken cancellationToken)
    {
        var types = await db.TalkTypes.Where(t => t.EventId == @event.Id).ToListAsync(cancellationToken);
        var kept = new List<TalkTypeInput>();
        foreach (var (input, position) in TalkTypes.Select((input, i) => (input, i)))
        {
            var type = types.Find(t => t.Code == input.Code);
            if (type is null)
            {
                types.Add(type = input.ToType(@event, types));
                db.TalkTypes.Add(type);
            }

            input.ApplyTo(type);
            type.Position = position;
        }

        foreach (var type in types.Where(t => TalkTypes.TrueForAll(input => input.Code != t.Code)).ToList())
        {
            if (await db.Talks.AnyAsync(t => t.TypeId == type.Id, cancellationToken))
            {
                type.Position = TalkTypes.Count + kept.Count;
                kept.Add(TalkTypeInput.Of(type) with { Position = null });
            }
            else
            {
                db.TalkTypes.Remove(type);
            }
        }

        await db.ChangeLogoAsync(@event, Logo, cancellationToken);
        return kept;
    }

    /// <summary>The file as text.</summary>
    public string Write() => ReadableJson.Write(ToJson());

    /// <summary>Reads a file. Comments and commas too many are allowed; a name that means nothing here is not.</summary>
    /// <exception cref="Pipeline.ValidationFailedException">It cannot be read; the message names the place and the line.</exception>
    public static EventFile Read(string text, Texts texts)
    {
        if (text.Length > MaxLength)
        {
            throw new Pipeline.ValidationFailedException("File", texts["The file is longer than {0} characters, so it is not the file of an event.", MaxLength]);
        }

        try
        {
            return JsonSerializer.Deserialize<EventFile>(text, Options) ?? throw new JsonException("null", "$", 0, 0);
        }
        catch (JsonException exception)
        {
            throw new Pipeline.ValidationFailedException("File", JsonPlaces.Explain(exception, texts));
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

    internal JsonObject ToJson() => ReadableJson.WithoutEmpty(JsonSerializer.SerializeToNode(this, Options)!.AsObject());
}

internal sealed class EventFileValidator : AbstractValidator<EventFile>
{
    public EventFileValidator(Texts texts)
    {
        RuleFor(f => f.Code).MustBeEventCode(texts);
        RuleFor(f => f.Event).NotNull().SetValidator(new EventInputValidator(texts));
        RuleFor(f => f.Policies).NotNull().SetValidator(new PoliciesInputValidator(texts));
        RuleForEach(f => f.Rooms).SetValidator(new RoomInputValidator(texts));
        RuleForEach(f => f.Quotas).SetValidator(new QuotaInputValidator(texts));
        RuleForEach(f => f.Products).SetValidator(new ProductInputValidator(texts));
        RuleFor(f => f.Products).Custom((products, context) =>
        {
            var known = context.InstanceToValidate.Quotas.Select(q => q.Code).ToHashSet();
            foreach (var (product, i) in products.Select((product, i) => (product, i)))
            {
                for (var j = 0; j < product.Quotas.Count; j++)
                {
                    if (!known.Contains(product.Quotas[j]))
                    {
                        context.AddFailure(new ValidationFailure($"Products[{i}].Quotas[{j}]", texts["There is no quota with the code {0} in this file.", product.Quotas[j]]));
                    }
                }
            }
        });
        RuleForEach(f => f.TalkTypes).SetValidator(new TalkTypeInputValidator(texts));
        RuleForEach(f => f.TalkTypes).ChildRules(type => type.RuleFor(t => t.Code!).MustBeCode(texts));
        RuleFor(f => f.Logo!).MustBeLogo(texts).When(f => f.Logo is not null);
        Unique(f => f.TalkTypes.Select(t => t.Code ?? ""), "TalkTypes");
        Unique(f => f.Rooms.Select(r => r.Code), "Rooms");
        Unique(f => f.Quotas.Select(q => q.Code), "Quotas");
        Unique(f => f.Products.Select(p => p.Code), "Products");

        void Unique(Func<EventFile, IEnumerable<string>> codes, string list) => RuleFor(f => f).Custom((file, context) =>
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (code, i) in codes(file).Select((code, i) => (code, i)))
            {
                if (!seen.Add(code))
                {
                    context.AddFailure(new ValidationFailure($"{list}[{i}].Code", texts["The code {0} stands twice in this list.", code]));
                }
            }
        });
    }
}
