import java.util.List;

final class NothingToDo {
  int size(List<String> list) {
    return list.size();
  }
}
