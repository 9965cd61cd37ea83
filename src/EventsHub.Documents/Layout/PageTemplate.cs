namespace EventsHub.Documents.Layout;

/// <summary>What stands over and under the content of every page. It repeats, so it is decoration and not read out.</summary>
internal sealed class PageTemplate
{
    /// <summary>Over the content; null for nothing.</summary>
    public Func<PageInfo, Block?>? Head { get; init; }

    /// <summary>Under the content; null for nothing.</summary>
    public Func<PageInfo, Block?>? Foot { get; init; }

    /// <summary>Millimetres between the head and the content.</summary>
    public double HeadGap { get; init; } = 3.5;

    /// <summary>Millimetres between the content and the foot.</summary>
    public double FootGap { get; init; } = 4.5;

    internal void Draw(DisplayList page, LayoutContext context, PageFrame frame, PageInfo info)
    {
        if (Head?.Invoke(info)?.Layout(context, frame.Width) is { } head)
        {
            page.Decorate(() => head.Draw(page, frame.MarginX, frame.Top - HeadGap - head.Height));
        }

        if (Foot?.Invoke(info)?.Layout(context, frame.Width) is { } foot)
        {
            page.Decorate(() => foot.Draw(page, frame.MarginX, frame.Paper.Height - frame.Bottom + FootGap));
        }
    }
}
