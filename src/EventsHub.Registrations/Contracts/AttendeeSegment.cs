using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Desk;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace EventsHub.Registrations.Contracts;

/// <summary>Some of the people registered for an event, chosen as the list of registrations is filtered. Written as a query, such as <c>status=Confirmed&amp;ticket=regular</c>; the empty one chooses everybody.</summary>
public sealed record AttendeeSegment
{
    /// <summary>The longest query, in UTF-16 code units.</summary>
    public const int MaxLength = 1000;

    /// <summary>The name of the value that is searched for in names, addresses and codes.</summary>
    public const string Search = "search";

    internal const string Status = "status", Ticket = "ticket", Option = "option", Payment = "payment", Attendance = "attendance", Country = "country", Badge = "badge", Answer = "answer", Order = "order";

    private AttendeeSegment(RegistrationFilter filter) => Filter = filter;

    /// <summary>Everybody.</summary>
    public static AttendeeSegment Everybody { get; } = new(new RegistrationFilter());

    /// <summary>The step of the sale that everybody in it has reached; null for any. Whoever has cancelled, or whose time is over, is in it only when it is that step.</summary>
    public RegistrationStatus? Step => Filter.Status;

    /// <summary>The key of the question by whose answer people are chosen; null for none.</summary>
    public string? Question => Filter.AnswerQuestion;

    internal RegistrationFilter Filter { get; }

    /// <summary>The segment that a query writes.</summary>
    /// <exception cref="DomainRuleException">It names something by which the list cannot be filtered, so that it could choose more people than was meant.</exception>
    public static AttendeeSegment Of(string? query) => Of(QueryHelpers.ParseQuery(query).ToDictionary(value => value.Key, value => (string?)value.Value.ToString()));

    /// <summary>The segment of several values by name; empty ones do not restrict.</summary>
    /// <exception cref="DomainRuleException">It names something by which the list cannot be filtered.</exception>
    public static AttendeeSegment Of(IReadOnlyDictionary<string, string?> values)
    {
        var filter = new RegistrationFilter();
        foreach (var (name, typed) in values)
        {
            if (typed?.Trim() is not { Length: > 0 } value)
            {
                continue;
            }

            filter = name.ToLowerInvariant() switch
            {
                Search => filter with { Search = value },
                Status => filter with { Status = Named<RegistrationStatus>(name, value) },
                Ticket => filter with { Ticket = value },
                Option => filter with { Option = value },
                Payment => filter with { Payment = Named<PaymentState>(name, value) },
                Attendance => filter with { Attendance = Named<Attendance>(name, value) },
                Country => filter with { Country = value },
                Badge => filter with { BadgePrinted = bool.TryParse(value, out var printed) ? printed : throw Unknown(name, value) },
                Answer => filter with { Answer = value },
                Order => filter with { Order = value },
                _ => throw Unknown(name, value),
            };
        }

        return new(filter);
    }

    /// <summary>The values that restrict it, by name.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values() =>
        from value in new (string Name, object? Value)[]
        {
            (Search, Filter.Search), (Status, Filter.Status), (Ticket, Filter.Ticket), (Option, Filter.Option), (Payment, Filter.Payment), (Attendance, Filter.Attendance), (Country, Filter.Country),
            (Badge, Filter.BadgePrinted switch { true => "true", false => "false", null => null }), (Answer, Filter.Answer), (Order, Filter.Order),
        }
        where value.Value?.ToString() is { Length: > 0 }
        select KeyValuePair.Create(value.Name, value.Value!.ToString()!);

    /// <summary>The query that writes it, without a question mark.</summary>
    public string ToQuery() => new QueryBuilder(Values()).ToQueryString().ToUriComponent().TrimStart('?');

    internal static AttendeeSegment Of(RegistrationFilter filter) => new(filter with { Codes = [] });

    private static T Named<T>(string name, string value) where T : struct, Enum =>
        !int.TryParse(value, out _) && Enum.TryParse<T>(value, ignoreCase: true, out var named) ? named : throw Unknown(name, value);

    private static DomainRuleException Unknown(string name, string value) => new("segment.unknown", "People cannot be chosen by “{0}”.", $"{name}={value}");
}
