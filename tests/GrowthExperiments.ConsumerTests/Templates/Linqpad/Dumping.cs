
/// <summary>Stands in for LINQPad: it calls ToDump as LINQPad does, and writes what it gives as text.</summary>
internal static class Dumping
{
    public static T Dump<T>(this T value, string heading)
    {
        Console.WriteLine($"== {heading}");
        Write(value!.GetType().GetMethod("ToDump", BindingFlags.Instance | BindingFlags.NonPublic)?.Invoke(value, null) ?? value, "");
        return value;
    }

    private static void Write(object value, string indent)
    {
        if (value is IEnumerable items and not string)
        {
            foreach (object item in items)
                Console.WriteLine(indent + (IsText(item) ? item : string.Join(" | ", item.GetType().GetProperties().Select(p => p.GetValue(item)))));
        }
        else if (IsText(value))
        {
            Console.WriteLine(indent + value);
        }
        else
        {
            foreach (PropertyInfo property in value.GetType().GetProperties())
            {
                object? part = property.GetValue(value);
                Console.WriteLine($"{indent}{property.Name}: {(part is not null && IsText(part) ? part : "")}");
                if (part is not null && !IsText(part))
                    Write(part, indent + "    ");
            }
        }
    }

    private static bool IsText(object value) => value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || value is decimal;
}
