using Microsoft.AspNetCore.Http;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>Carries a form's values through a page that only asks for confirmation.</summary>
public static class TypedForm
{
    /// <summary>All form fields whose name begins with a prefix, as name and value, exactly as typed.</summary>
    public static IEnumerable<(string Name, string Value)> Typed(this HttpRequest request, string prefix, params IReadOnlyCollection<string> except) =>
        from field in request.Form
        where field.Key.StartsWith(prefix, StringComparison.Ordinal) && !except.Contains(field.Key)
        from value in field.Value
        select (field.Key, value);
}
