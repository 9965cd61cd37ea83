using EventsHub.Conference.Contracts;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using Microsoft.AspNetCore.Http.Extensions;

namespace EventsHub.Registrations.Pages;

/// <summary>The filter and the order in a list's address, which the list, its downloads and its badges share.</summary>
public sealed class ListView
{
    public string? Find { get; set; }

    public RegistrationStatus? Status { get; set; }

    /// <summary>The code of a ticket type.</summary>
    public string? Ticket { get; set; }

    /// <summary>The code of an option.</summary>
    public string? Option { get; set; }

    public PaymentState? Payment { get; set; }

    public Attendance? Attendance { get; set; }

    public string? Country { get; set; }

    public bool? Printed { get; set; }

    /// <summary>A question and one of its answers, as <c>diet:vegan</c>.</summary>
    public string? Answer { get; set; }

    /// <summary>The code of an order, such as that of a group.</summary>
    public string? Order { get; set; }

    public RegistrationSort Sort { get; set; }

    public bool Desc { get; set; }

    public int P { get; set; } = 1;

    /// <summary>True when something other than the search restricts the list.</summary>
    public bool IsFiltered => Filter(null) != new RegistrationFilter();

    public RegistrationFilter Filter(string? search) => new()
    {
        Search = search,
        Status = Status,
        Ticket = Ticket,
        Option = Option,
        Payment = Payment,
        Attendance = Attendance,
        Answer = Answer,
        Order = Order,
        Country = Country,
        BadgePrinted = Printed,
    };

    /// <summary>The query string of the same list, from its first page.</summary>
    public string ToQuery(RegistrationSort? sort = null, bool desc = false, params (string Name, string Value)[] more)
    {
        var query = new QueryBuilder();
        Add("find", Find);
        Add("status", Status);
        Add("ticket", Ticket);
        Add("option", Option);
        Add("payment", Payment);
        Add("attendance", Attendance);
        Add("country", Country);
        Add("printed", Printed switch { true => "true", false => "false", null => null });
        Add("answer", Answer);
        Add("order", Order);
        Add("sort", (sort ?? Sort) is var by && by != RegistrationSort.Name ? by : null);
        Add("desc", (sort is null ? Desc : desc) ? "true" : null);
        foreach (var (name, value) in more)
        {
            query.Add(name, value);
        }

        return query.ToQueryString().ToUriComponent();

        void Add(string name, object? value)
        {
            if (value?.ToString() is { Length: > 0 } text)
            {
                query.Add(name, text);
            }
        }
    }
}
