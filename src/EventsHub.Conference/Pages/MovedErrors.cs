using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EventsHub.Conference.Pages;

/// <summary>Shows errors beside a field of the page where the command has another name for the input.</summary>
internal static class MovedErrors
{
    /// <summary>Moves the errors of all inputs whose name begins with <paramref name="from"/> to the field <paramref name="to"/>.</summary>
    public static void MoveErrors(this ModelStateDictionary state, string from, string to)
    {
        foreach (var (key, entry) in state.Where(entry => entry.Key.StartsWith(from, StringComparison.Ordinal)).ToList())
        {
            // Removing an entry clears its errors, so they are copied first.
            List<string> messages = [.. entry?.Errors.Select(error => error.ErrorMessage) ?? []];
            state.Remove(key);
            messages.ForEach(message => state.AddModelError(to, message));
        }
    }
}
